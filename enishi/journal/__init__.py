"""The record of reads about people: written before an answer leaves, read by `enishi audit`."""
