"""The quiz on the screen: sat, looked over, handed in and looked back on."""
