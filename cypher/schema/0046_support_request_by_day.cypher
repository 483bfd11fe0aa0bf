// Pages of requests, oldest first.
CREATE INDEX support_request_by_day IF NOT EXISTS
FOR (node:SupportRequest) ON (node.requested_key)
