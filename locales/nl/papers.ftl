### The emergency card, the overview (review), concluding, and saving papers.

emergency-title = Acuut gevaar
emergency-first = Eerst de veiligheid. Vastleggen kan later.
emergency-back = Terug naar de casus
emergency-record = Vastleggen wat u deed
emergency-no-card = Dit protocol heeft geen eigen kaart.
emergency-112 = Levensgevaar of nu hulp nodig
emergency-veilig-thuis = Veilig Thuis, dag en nacht, gratis
emergency-close = Terug
emergency-sources = Bronnen

review-title = Overzicht
review-change = Wijzig
review-complete = Er zijn geen open punten.
review-deviations = Afwijkingen met reden
review-no-deviations = Geen afwijkingen.
review-now = Wat nu
review-lapsed = Vervallen antwoorden
review-conclude = Afronden
review-conclude-open = Er zijn nog open punten. Afronden kan; ze komen in het verslag.
review-concluded = Afgerond
# $date (String) - when
review-concluded-on = Afgerond op { $date }
review-reopen = Heropenen
review-reopen-why = Waarom heropent u deze casus? Uw reden komt in de geschiedenis.
review-save-pdf = PDF bewaren
# $file (String) - file name
review-pdf-saved = Bewaard als { $file }
# $date (String) - when it was made
review-printed-on = Laatste stuk gemaakt op { $date }
review-not-printed = Nog geen stuk gemaakt
review-changed-since-print = Gewijzigd sinds het laatste stuk
review-back = Terug naar de casus
review-save-text = Tekst bewaren
review-no-papers = Dit protocol heeft geen stukken om te bewaren.
review-recorded = Wat is vastgelegd
review-nothing-recorded = Hier is nog niets vastgelegd.
review-conclude-title = Afronden met open punten
review-conclude-anyway = Toch afronden
review-conclude-not-yet = Nog niet
review-reopen-title = Casus heropenen
review-resolve-keep = Reden vastleggen
review-later = Later vast te leggen
review-after = Wat u nu wijzigt, vraagt om een reden.
# $question (String) - the question
review-point-reason = Nog geen reden bij: { $question }
# $who (String) - whom or what to ask
review-point-ask = Navragen bij { $who }
review-point-ask-nobody = Nog uitzoeken
# $field (String) - the field that is missing
review-point-field = Ontbreekt: { $field }
# $count (Number) - lines that are not shown
review-more = { $count ->
    [one] Nog één regel tonen
   *[other] Nog { $count } regels tonen
}
review-no-reason = Hier hoort nog een reden bij.
review-less = Minder tonen

history-title = Geschiedenis
history-opened = Casus begonnen
history-answered = Beantwoord
history-changed = Gewijzigd
history-cleared = Antwoord gewist
history-resolved = Aandachtspunt afgedaan met reden
history-concluded = Afgerond
history-filed = In het dossier gezet
# $days (Number) - how many days later it is in this practice case
history-later = { $days ->
    [one] Een dag later
   *[other] { $days } dagen later
}
history-printed = Stuk gemaakt
history-reopened = Heropend
history-protocol-added = Protocol toegevoegd
history-walked = Verder in
history-labelled = Naam van de casus gewijzigd
history-role = Rol gewijzigd
history-entry-added = Regel toegevoegd
history-entry-taken = Regel aangevinkt
history-entry-removed = Regel verwijderd
history-unresolved = Reden ingetrokken
history-undone = Ongedaan gemaakt
history-redone = Opnieuw gedaan
# $reason (String) - reason for a change
history-because = reden: { $reason }
# $title (String) - the title of a protocol
emergency-own = Hieronder: uit een eigen of eerdere uitgave van { $title }
# Mark beside a telephone number that does not come with the program.
emergency-own-number = eigen
