### The flow map in the library, and what is proved of a protocol.

map-open = Flow map
map-about = All steps, questions and outcomes as a drawing. The path of an open case is lit.
map-here = On the map
map-back = Back to reading
map-nearer = Larger
map-further = Smaller
map-fit = Fit
map-save = Save as PDF on A3
map-keys = Drag it or move with the arrow keys, zoom with the wheel or with + and –. Tab goes along the steps and questions, Enter opens one.
map-title = Flow map
map-proving = Being worked out over all possible answers.
map-proved-of = { $proved } of { $all } proved: worked out over all possible answers, in every role and on every day.
map-not-proved-yet = not worked out yet
map-refuted-about = There is a walk on which this does not hold. The shortest can be opened as a practice case.
map-open-walk = Open this walk
map-leads-nowhere = { $protocol }: there is no such protocol
map-blank = Save a blank form
map-blank-about = All questions with room to fill them in by pen, as a PDF.
map-gave-up = This map is not drawn: the protocol has more than { NUMBER($most) } boxes, and the program gives up then.
    .remedy = Split the protocol, or take questions out of it.
