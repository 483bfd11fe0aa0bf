"""Japanese and English text: normal forms, words, synonyms, search text and meaning vectors."""
