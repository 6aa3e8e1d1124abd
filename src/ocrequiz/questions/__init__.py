"""What is asked: one module for each type of question, and the five shapes in which any of them is put."""
