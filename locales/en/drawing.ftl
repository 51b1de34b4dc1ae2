### The flow map of a protocol, as drawn on sheets: headings, the legend, what stands small in the boxes.

drawing-edition = Edition { $edition }, encoding { NUMBER($encoding) }, checked on { $checked }, fingerprint { $hash }
drawing-edition-lit = { $edition } · lit: { $case }
drawing-lit-scenario = the fictional case “{ $title }”
drawing-lit-case = the case that is open
drawing-lit-both = { $one } and { $another }
drawing-step-number = step { $number } ({ $scheme })
drawing-sheet = sheet { NUMBER($sheet) }/{ NUMBER($sheets) }

drawing-outcomes = Outcomes
drawing-outcomes-continued = Outcomes (continued)
drawing-notes = Notes: conditions in words
drawing-notes-continued = Notes (continued)
drawing-continued = (continued)

drawing-if = if
drawing-see-note = see note { NUMBER($note) }
drawing-says-note = what note { NUMBER($note) } says
drawing-hint = hint
drawing-attention = attention
drawing-danger = danger
drawing-at = at { $place }
drawing-leads-to = goes on in { $protocol }

drawing-kind-optional = { $kind }, may stay empty
drawing-kind-needed-at-times = { $kind }, at times required

drawing-key-question = third question of step B. Questions stand in order; one without “if” is always asked while its step is on the path.
drawing-key-opens = this answer opens B7, also on another sheet.
drawing-key-outcome = outcome 2.
drawing-key-alert = alert 5; blue is a hint, yellow asks for attention, red is danger. It blocks nothing and can be resolved with a reason.
drawing-key-line = line on the left
drawing-key-line-means = this question decides whether the other is asked; from further away its number stands in a small box on the left.
