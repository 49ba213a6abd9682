"""What is kept between walks, if the reader said yes."""
