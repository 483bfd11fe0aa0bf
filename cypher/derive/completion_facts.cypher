// Every completion of a course that its provider did not dispute, for figures of training.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (course:TrainingCourse)<-[tie:COMPLETED]-(engineer:Engineer)
WHERE coalesce(tie.confirmation, 'STATED') <> 'DISPUTED'
RETURN course.code AS course, course.topic AS topic, engineer.id AS engineer,
  tie.completed_on AS completed_on
ORDER BY course, engineer, completed_on
