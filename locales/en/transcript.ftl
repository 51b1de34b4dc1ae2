### Where a scenario leads, as lines of text: headings only. States and ids are the words of the JSON.

transcript-head = { $protocol }/{ $scenario } (edition { $edition }, role { $role }, on { $today })
transcript-next = next
transcript-steps = steps
transcript-raised = alerts raised
transcript-resolved = alerts resolved
transcript-outcomes = outcomes
transcript-open = open points
transcript-done = done
transcript-lapsed = lapsed answers
transcript-differences = other than the scenario expects
