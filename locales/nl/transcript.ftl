### Where a scenario leads, as lines of text: headings only. States and ids are the words of the JSON.

# $protocol (String) - id of the protocol
# $scenario (String) - id of the scenario
# $edition (String) - edition of the guideline
# $role (String) - id of the role
# $today (String) - the day of the walk
transcript-head = { $protocol }/{ $scenario } (uitgave { $edition }, rol { $role }, op { $today })
transcript-next = volgende
transcript-steps = stappen
transcript-raised = waarschuwingen
transcript-resolved = met een reden afgedaan
transcript-outcomes = uitkomsten
transcript-open = open punten
transcript-done = gedaan
transcript-lapsed = vervallen antwoorden
transcript-differences = anders dan het scenario verwacht
