"""The guide: its records, the gate that checks it, and the generated module it is read from."""
