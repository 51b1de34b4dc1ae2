### Courses: fictional cases in order.

course-told = { $title }: { NUMBER($minutes) } minutes, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
course-other-folder = the course is called { $id }, but its folder { $folder }: give both the same name
course-no-goals = there are no goals in `goals`
course-no-cases = there is no case in `parts`
course-no-protocol = there is no protocol { $protocol }
course-no-source = { $protocol } knows no source { $source }
course-no-time = part { NUMBER($part) } takes no minutes
course-no-case = { $protocol } has no case { $scenario }
course-not-for-a-group = { $protocol }/{ $scenario } was not written for a group: it lacks the debrief, or is too long
course-unreadable = { $file } cannot be read: { $why }
course-none = There is no file { $file }.
course-one-programme = A programme is of one course: name one.
course-from = From
course-minutes = Min
course-part = Part
course-notes = For the trainer
course-goals = What you learn
course-programme = Programme, { NUMBER($minutes) } minutes
course-made-up = All cases are made up. We read each rule in its source; no clinician has reviewed our encoding yet.
course-was-last = That was the last case of this course.
course-courses = Courses
course-begin = Begin the first case
course-print = Programme on paper
course-takes = { NUMBER($minutes) } minutes
course-case = { NUMBER($minutes) } min: { $title }
course-keys = In the lesson: next case n, again h. What you say as a trainer stands on the programme for the trainer.
course-remark = note: { $remark }
course-elsewhere = Open a course from another place
course-elsewhere-about = A course is a folder with course.ron; own cases lie in it, in the folder scenarios. It stays here until you close the program; nothing is copied to this computer.
course-folder = Folder of the course
course-folder-hint = The folder on a stick, for instance
course-open = Open
course-no-sheet = a course has no paper { $sheet }; it has { $known }
course-print-trainer = Programme for the trainer
course-begins = When does it begin?
course-begins-hint = For example 19:30; left empty the programme counts from zero
course-begins-wrong = This is no time: write 19:30, for example
course-begin-here = Begin here
course-begin-case = Begin here: { $title }
