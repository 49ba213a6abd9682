"""For the people who keep a guide true."""
