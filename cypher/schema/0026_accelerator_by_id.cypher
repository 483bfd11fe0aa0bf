// Pages of accelerators, in order of id.
CREATE INDEX accelerator_by_id IF NOT EXISTS
FOR (node:Accelerator) ON (node.id)
