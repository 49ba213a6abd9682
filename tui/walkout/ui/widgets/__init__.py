"""The few widgets the screens are made of: light ones, that repaint only the lines that change."""
