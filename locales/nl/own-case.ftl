### The user's own fictional cases.

# $answers (Number) - how many are left out
own-case-elsewhere = { $answers ->
    [one] { $answers } antwoord hoort bij een ander protocol en gaat niet mee
   *[other] { $answers } antwoorden horen bij een ander protocol en gaan niet mee
}
own-case-own = Uw eigen oefencasussen
own-case-new = Nieuwe oefencasus
own-case-about = Kies het protocol en schrijf wat er bij de deur bekend is. Daarna speelt u de casus één keer zelf; uw antwoorden zijn die van de maker.
own-case-never-real = Alleen van een verzonnen casus. Een echte wordt nooit een oefencasus: ook zonder naam herkent iemand een gezin, en een oefencasus reist.
own-case-keep = Bewaar als oefencasus
own-case-keep-about = Wat u speelde, wordt een casus die u en anderen kunnen doorlopen, ook met een groep.
own-case-dutch = Nederlands is genoeg: wie Engels leest, ziet de Nederlandse tekst met een merk erbij.
own-case-protocol = Protocol
own-case-role = In welke rol wordt hij gespeeld?
own-case-title = Naam van de casus
own-case-title-hint = Een naam die niets verklapt
own-case-story = Wat is er bij de deur bekend?
own-case-story-hint = Wie, hoe oud, één of twee feiten. Niet wat de arts doet of besluit, en geen dag van de kalender: schrijf “gisteren” of “twee weken geleden”.
own-case-missing = Dit is nog leeg
own-case-play = Speel hem
# $path (String) - where it lies
own-case-kept = Bewaard in { $path }. De casus staat bij Oefenen, onder uw eigen oefencasussen.
own-case-tells = Hier is het einde al te lezen
own-case-anyway = Bewaar toch
own-case-keep-first = Bewaar deze casus eerst; dan kunt u hem met een groep spelen.
# $asked (String) - a question
own-case-tell = Wat wordt er bekend vóór “{ $asked }”
own-case-tell-hint = Leeg: het staat al in het verhaal, of de arts doet of weegt het zelf
practice-week = +1 week
practice-keep-own = Bewaar als oefencasus
# $day (String) - a day in words
practice-day = In deze oefening is het { $day }.
# $day (String) - a day in words
practice-week-nothing = Een week later: { $day }. Er is niets nieuws aan de beurt.
# $day (String) - a day in words
# $what (String) - what came up
practice-week-came = Een week later: { $day }. Nu aan de beurt: { $what }
own-case-ask = Wat vraagt u hier de groep?
own-case-ask-hint = Leeg: de groep stopt hier niet
own-case-change = Verander deze casus
own-case-remove = Verwijder deze casus
own-case-remove-sure = Zeker weten? De casus is dan weg
own-case-after = Voor de nabespreking met een groep
own-case-after-about = U kunt dit leeg laten. Schrijft u er iets, dan horen wat u deed en het zere punt er allebei bij.
own-case-did = Wat deed u, en waarom?
own-case-sore = Wat is het zere punt?
own-case-sore-hint = Waar zou een goede collega het anders doen? Zonder schuld van een mens.
own-case-point = Wat onthoudt de groep?
own-case-source = Waar staat dat?
own-case-place = Op welke plaats in die bron?
own-case-place-hint = Bijvoorbeeld: stap 3, of bladzijde 12
practice-known = Dit hoort u nu
