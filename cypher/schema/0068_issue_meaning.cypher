// Nearest issues by meaning; the filters act inside the index, before the limit.
CREATE VECTOR INDEX issue_meaning IF NOT EXISTS
FOR (node:Issue) ON node.embedding WITH [node.prefecture, node.body, node.audience, node.solved_as, node.solved_audience, node.status]
OPTIONS {indexConfig: {
  `vector.dimensions`: 384,
  `vector.similarity_function`: 'cosine',
  `vector.quantization.enabled`: false
}}
