"""The walk on a full screen, with Textual."""
