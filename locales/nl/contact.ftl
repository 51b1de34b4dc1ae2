### A contact of a file of weeks: entered once, recorded where the protocol asks for it.

contact-title = Nieuw contact
contact-about = Vul één keer in wat er was. Elk onderdeel komt vanzelf bij de feiten, de gesprekken en de datums van deze casus.
contact-kept = Wat u invult, staat meteen in de casus.
# $question (String) - the question that decides it
contact-not-yet = Een nieuw contact kan nog niet. Beantwoord eerst: { $question }
contact-nothing = Hier is geen los contact vast te leggen. Schrijf het bij de vraag zelf.
contact-day = Op welke dag?
# $day (String) - the day
contact-today = Vandaag: { $day }
contact-with = Met wie?
# $number (Number) - which line, counted from 1
contact-line = Feit { $number }
# $number (Number) - which line, counted from 1
contact-kind = Soort van feit { $number }
contact-spoken = Zijn de zorgen besproken?
contact-spoken-all = Ja, alles
contact-spoken-except = Ja, behalve …
contact-spoken-not = Nee
contact-excepted = Wat is niet besproken?
contact-no-talk = Dit komt pas bij de gesprekken als de zorgen besproken zijn.
contact-off-path = Dit onderdeel is in deze casus nu niet aan de orde. Wat u hier schrijft, komt er niet in.
contact-day-to-come = Deze dag moet nog komen. Leg het contact vast als het er was.
contact-held-back = Dit antwoord laat ook andere antwoorden vervallen. Geef het daarom bij de vraag zelf.
contact-waits = Van dit contact staat nog niet alles in de casus.
contact-waits-remedy = Nieuw contact gaat ermee verder: wat u typte, staat er nog.
contact-done = Klaar
# $day (String) - the day of the contact
contact-because = Nieuw contact op { $day }.
keys-contact = Nieuw contact vastleggen
