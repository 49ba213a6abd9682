"""What `walkout guide review` is made of."""
