"""Take-home codes of every edition of the real guide, with what they stand for. They must read for ever."""
