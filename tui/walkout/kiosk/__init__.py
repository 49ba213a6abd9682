"""The walk for many visitors at once, served over SSH from one process for each core."""
