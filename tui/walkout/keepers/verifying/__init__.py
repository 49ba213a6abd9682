"""How the addresses of a guide are asked for, and what is made of the answers."""
