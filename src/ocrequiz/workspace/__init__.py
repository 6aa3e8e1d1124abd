"""The one door that every face uses."""
