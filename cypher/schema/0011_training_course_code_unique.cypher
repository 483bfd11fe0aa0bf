// No two TrainingCourse nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT training_course_code_unique IF NOT EXISTS
FOR (node:TrainingCourse) REQUIRE node.code IS UNIQUE
