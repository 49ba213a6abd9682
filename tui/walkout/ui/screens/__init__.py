"""The screens. Each knows its input and gives back its output; none knows the app."""
