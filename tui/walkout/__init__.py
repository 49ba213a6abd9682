"""walkout: a walkthrough for opting out of AI training on what you wrote."""

__version__ = "0.1.0"
