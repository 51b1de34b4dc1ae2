### The vault in the window: keeping for the first time, locking and unlocking, a kept case, copies, the access log.

vault-title = Kluis
vault-is-locked = Op slot. Ontgrendel om uw casussen te zien.
vault-is-open = Open. Alles wordt vanzelf versleuteld bewaard.
vault-lock = Vergrendel
vault-busy = Even geduld…
vault-encrypted = Uw casussen staan versleuteld op deze computer. Alleen uw wachtzin of uw herstelblad opent ze. Oefencasussen zijn verzonnen en staan er leesbaar naast.
vault-none-yet = Er is nog geen kluis. Die maakt u als u de eerste casus bewaart; daarna wordt alles versleuteld.

app-waits-in-inbox = versleuteld bewaard, wacht op ontgrendelen
# $time (String) - a clock time
app-waits-in-inbox-at = versleuteld bewaard { $time }, wacht op ontgrendelen
app-name-it = Naam geven
app-manage = Beheren

passphrase-own = Zelf bedenken
passphrase-words = Zes woorden laten kiezen
passphrase-rule = Minstens 12 tekens, bijvoorbeeld een zin. Verder zijn er geen regels.
passphrase-too-short = Nog te kort: minstens 12 tekens.
passphrase-long-enough = Lang genoeg
secret-show = Toon wat u typt
secret-hide = Verberg wat u typt
passphrase-again = Nog een keer
passphrase-unequal = De twee zijn niet gelijk.
passphrase-other-words = Andere woorden
passphrase-words-about = Willekeurig gekozen. Schrijf ze op tot u ze kent, en bewaar dat briefje niet bij deze computer.
passphrase-new = Nieuwe wachtzin
passphrase-old = Huidige wachtzin
passphrase-change = Wachtzin wijzigen
passphrase-change-about = Het herstelblad blijft geldig. Oude reservekopieën openen met de wachtzin van toen.
passphrase-changed = De wachtzin is gewijzigd.

unlock-title = Ontgrendel uw casussen
unlock-about = Een nieuwe casus kan ook zonder: die wordt versleuteld bewaard en komt na het ontgrendelen in de kluis.
unlock-passphrase = Wachtzin
unlock-unlock = Ontgrendel
unlock-busy = Ontgrendelen…
unlock-lost = Wachtzin kwijt?
unlock-found = Toch met de wachtzin
unlock-not = Niet ontgrendeld
unlock-lost-title = Openen met het herstelblad
unlock-lost-about = Typ de sleutel over van het herstelblad en kies een nieuwe wachtzin. Het blad blijft geldig.
unlock-key = Herstelsleutel
unlock-key-hint = Alle groepen achter elkaar. Spaties en hoofdletters maken niet uit.
# $number (String) - first characters of the number of the vault
unlock-vault = Het kluisnummer van deze kluis begint met { $number }. Op het herstelblad staat hetzelfde nummer.
unlock-recovered = De kluis is open. Vanaf nu geldt uw nieuwe wachtzin. Het herstelblad blijft geldig.
unlock-recover = Open en neem de nieuwe wachtzin

# $number (Number) - which step, 1 to 3
founding-step = Stap { NUMBER($number) } van 3
founding-passphrase = Kies een wachtzin
founding-passphrase-about = Bewaren maakt een kluis op deze computer. Uw wachtzin opent hem; niemand anders kent hem en niemand kan hem voor u opzoeken.
founding-choose = Wachtzin
founding-sheet = Uw herstelblad
founding-sheet-about = Bent u de wachtzin kwijt, dan opent alleen dit blad uw casussen. Print het of schrijf het over, en bewaar het op een veilige plaats, niet bij deze computer.
# $beginning (String) - how every key begins
founding-begins = De sleutel begint altijd met { $beginning }. Daarna komen deze groepen:
founding-letters = De letters B, I en O en het cijfer 1 komen in de groepen niet voor.
founding-save = Bewaar als PDF
founding-open = Open om te printen
founding-sheet-lies = Uw herstelblad staat nog als leesbaar bestand tussen uw papieren op deze computer. Staat het op papier? Verwijder dan het bestand.
founding-sheet-remove-now = Verwijder het bestand
founding-sheet-removed = Het bestand van het herstelblad is verwijderd.
founding-sheet-later = Later
founding-sheet-remove = Wie dit blad heeft, kan alles lezen. Verwijder de PDF na het printen.
founding-back = Typ twee groepen over
founding-back-about = Zo weten we zeker dat het blad er is.
# $number (Number) - number of the group
founding-group = Groep { NUMBER($number) }
founding-group-wrong = Dit is niet wat er op het blad staat. Let op het nummer van de groep.
founding-group-right = Klopt
founding-next = Verder
founding-found = Maak de kluis en bewaar
founding-busy = De kluis wordt gemaakt…
founding-cancel = Niet nu
founding-nothing-yet = De kluis is er nog niet. U kunt op elk moment stoppen; de casus blijft in het geheugen.
founding-not-kept = Niet bewaard. De casus staat alleen in het geheugen zolang het venster open is.
founding-founded = De kluis is gemaakt. Vanaf nu wordt alles vanzelf bewaard.

sheet-title = Herstelblad
sheet-subtitle = Opent alle casussen in uw kluis van Weegwijzer, ook zonder wachtzin
sheet-warning = Wie dit blad heeft, kan alles lezen. Bewaar het op een veilige plaats, zoals een kluis of een gesloten envelop bij een notaris, en niet bij de computer. Zonder wachtzin en zonder dit blad zijn uw casussen voorgoed onleesbaar.
sheet-key = De herstelsleutel
sheet-begins = Begin
sheet-use = Zo gebruikt u het
sheet-use-here = In Weegwijzer: start het programma, kies “Wachtzin kwijt?”, typ het begin en alle groepen achter elkaar over, en kies een nieuwe wachtzin.
sheet-use-age = Zonder Weegwijzer: elk bestand van een casus opent met het vrije programma age. Zet het begin en de groepen zonder spaties op één regel in een tekstbestand sleutel.txt en voer uit: age -d -i sleutel.txt BESTAND.case.age
sheet-about = Bij welke kluis dit blad hoort
sheet-vault = Kluisnummer
sheet-date = Gemaakt op
# $number (Number) - 2 or more
sheet-which = Dit is blad { NUMBER($number) } van deze kluis. Zodra het in gebruik is, gelden eerdere bladen niet meer.
sheet-use-age-renewed = Zonder Weegwijzer: elk bestand van een casus opent met het vrije programma age. Zet het begin en de groepen zonder spaties op één regel in een tekstbestand sleutel.txt en voer in de map vault/keys uit: age -d -i sleutel.txt -o sleutels.txt recovery.age. Open een casus daarna met: age -d -i sleutels.txt BESTAND.case.age. Verwijder na afloop beide tekstbestanden.

renewal-title = Nieuw herstelblad maken
renewal-about = Is het herstelblad kwijt, of heeft iemand anders het gezien? Dan maakt u hier een nieuw. Uw wachtzin blijft dezelfde.
renewal-still-title = Wat het oude blad daarna nog kan
renewal-still = In Weegwijzer opent het deze kluis niet meer. Buiten Weegwijzer opent het nog wel de casussen zoals ze tot nu toe bewaard zijn, en elke kopie van de kluis van voor nu. Wie het oude blad en zo’n kopie heeft, kan ook lezen wat u later bewaart.
    .remedy = Vernietig daarom het oude blad. Kan iemand anders het hebben? Verwijder dan ook oude reservekopieën en andere kopieën van de map, en let op wie er nog bij de map kan. Maak in elk geval een nieuwe reservekopie.
renewal-sheet = Uw nieuwe herstelblad
renewal-take = Neem dit blad in gebruik
renewal-not-yet = Tot u klaar bent, verandert er niets en blijft uw vorige herstelblad geldig. U kunt op elk moment stoppen.
renewal-done = Het nieuwe herstelblad geldt. Het vorige opent deze kluis niet meer: vernietig het, en maak een nieuwe reservekopie.
renewal-left = Uw vorige herstelblad blijft geldig. Het nieuwe is niet in gebruik genomen en opent niets: gooi het weg als u het al afdrukte of bewaarde.
renewal-left-unsure = Het is niet zeker of het nieuwe of het vorige herstelblad geldt. Bewaar ze allebei tot u een nieuw blad in gebruik kon nemen.
renewal-keep-both = Bewaar beide herstelbladen tot het gelukt is.
renewal-forgotten = Het nieuwe herstelblad is weggehaald omdat het scherm werd verborgen of er lang niemand was. Uw vorige herstelblad blijft geldig.
    .remedy = Begin opnieuw met uw wachtzin. Een nieuw blad dat u al afdrukte of bewaarde, opent niets: gooi het weg.
renewal-unsure = Het nieuwe herstelblad is van het scherm gehaald. Het is niet zeker of het nieuwe of het vorige herstelblad geldt.
    .remedy = Bewaar ze allebei tot u een nieuw blad in gebruik kon nemen. Begin daarvoor opnieuw met uw wachtzin.

lock-title = Vanzelf vergrendelen
# $minutes (Number) - 1 to 15
lock-after = { $minutes ->
    [one] na één minuut
   *[other] na { $minutes } minuten
}
lock-sooner = Eerder
lock-later = Later
lock-hears-both = Ook als de computer in slaap gaat of het scherm op slot gaat.
lock-hears-sleep = Ook als de computer in slaap gaat. Of het scherm op slot gaat, meldt dit systeem niet.
lock-hears-session = Ook als het scherm op slot gaat. Of de computer in slaap gaat, meldt dit systeem niet.
lock-hears-nothing = Dit systeem meldt niet of de computer in slaap gaat of het scherm op slot gaat. Vergrendel dan zelf, met Ctrl+L of F12.
founding-forgotten = De herstelsleutel is weggehaald omdat het scherm werd verborgen of er lang niemand was.
    .remedy = Kies opnieuw een wachtzin. Een blad dat u al afdrukte of bewaarde, opent niets: gooi het weg.
mended-mark = Het bestand vault.ron was veranderd en is hersteld. Het zegt waarvoor een casus wordt versleuteld zolang de kluis op slot is.
    .remedy = Wat u begon toen de kluis op slot was, kan voor u onleesbaar zijn en leesbaar voor wie het bestand veranderde. Vraag wie deze computer beheert wie er in de map van de kluis kan schrijven.
mended-sheet = Het bestand dat met het herstelblad opengaat, was beschadigd en is hersteld. Uw herstelblad blijft geldig.
    .remedy = Maak een nieuwe reservekopie: in eerdere kopieën kan dit bestand ook beschadigd zijn.
mended-former-sheet = De sleutels in de map van de kluis hoorden nog bij een eerder herstelblad. Dat is hersteld: vanaf nu geldt alleen uw nieuwste herstelblad.
    .remedy = Stopte het programma terwijl u een nieuw herstelblad in gebruik nam, dan is dat nu af. Vraag anders wie deze computer beheert wie er in de map van de kluis kan schrijven.
mended-log = Een deel van het toegangslogboek is weg: er is iets uit de map van de kluis weggehaald, of de map is teruggezet. Casussen kunnen mee weg zijn, ook een die u begon terwijl de kluis op slot was.
    .remedy = In het logboek staat welke genummerde delen ontbreken. Vraag wie deze computer beheert wie er in de map van de kluis kan schrijven.
mended-erasing = In de map van de kluis lag een merkteken om een casus te wissen dat deze kluis niet heeft gemaakt. Er is niets gewist.
    .remedy = Was u met een oudere versie van Weegwijzer een casus aan het wissen, wis hem dan opnieuw. Vraag anders wie er in de map van de kluis kan schrijven.
# $path (String) - file or folder
warning-two-of-one = Van deze casus zijn er twee werken die niet op elkaar volgen: het nieuwste, en een ander in { $path }. Werkte u op twee computers, of is er een kopie teruggezet? Open de casus om van het andere werk een eigen casus te maken.
two-works = Aan deze casus is ook ander werk gedaan dat hier niet in staat: op een andere computer, of in een kopie die is teruggezet. Dit is het nieuwste.
two-works-part = Maak van het andere een eigen casus
# $label (String) - how that case is called
two-works-parted = Het andere werk staat nu als eigen casus in de lijst: “{ $label }”. Er is niets gewist.
# $of (String) - how a case in the vault is called
warning-new-version = Wordt een nieuwe versie van “{ $of }”, die al in de kluis is. Neem deze alleen op als u er zelf in schreef terwijl de kluis op slot was. De versie van nu blijft bewaard.
mended-open-folder = De map van Weegwijzer is ook voor anderen op deze computer open, en dat kon niet worden veranderd.
    .remedy = Vraag wie deze computer beheert om de map alleen voor u open te zetten, of kies een andere plaats.
# $path (String) - file or folder
warning-passed-over = Naast deze casus staat een bestand dat Weegwijzer niet zo heeft genoemd: { $path }. Het is overgeslagen en er is niets aan veranderd. Misschien is het een kopie, of werk van een andere computer.
# $path (String) - the file
paper-saved-behind = Een stuk dat nog werd bewaard toen u wegging, staat als leesbaar bestand op deze computer: { $path }
print-sent-behind = Een stuk dat nog werd afgedrukt toen u wegging, is naar de printer gestuurd. In de casus staat dat niet.
# $printer (String) - name of the printer
print-waits-behind = Een stuk stond nog in de rij van { $printer } toen u wegging. Het komt eruit zodra de printer verdergaat. Haal het daar op, of stop de opdracht bij de printer.
lock-busy = Wordt op slot gedaan. Wat u schreef, wordt eerst bewaard.
lock-closing = Wordt gesloten. Wat u schreef, wordt eerst bewaard.
lock-waits = Nog niet op slot: wat u het laatst schreef, kon niet worden bewaard. Het wordt opnieuw geprobeerd. Toon het venster om te zien wat er is.

# $count (Number) - cases that wait
waiting-title = { $count ->
    [one] Eén casus wacht op opname in de kluis
   *[other] { $count } casussen wachten op opname in de kluis
}
# $count (Number) - cases that wait
waiting-about = { $count ->
    [one] Bewaard terwijl de kluis op slot was. Kijk of u deze casus kent.
   *[other] Bewaard terwijl de kluis op slot was. Kijk of u ze kent.
}
# $when (String) - day of the last change, such as "vandaag"
# $time (String) - its clock time
waiting-changed = gewijzigd { $when } om { $time }
waiting-none-title = Hiervan kan niets worden opgenomen
waiting-join = Neem op in de kluis
waiting-later = Later
waiting-unknown = Ken ik niet
waiting-look = Bekijk
waiting-look-about = Om te lezen; er wordt niets opgenomen of veranderd.
waiting-look-busy = De casus wordt gelezen…
waiting-look-more = Deze casus is te groot om hier helemaal te tonen. Leg hem apart als u hem niet kent.
waiting-aside-ask = Deze casus apart leggen? Hij komt dan niet in de lijst. Er wordt niets gewist.
waiting-aside = Leg apart
waiting-back = Terug
# $label (String) - how the case is called
# $folder (String) - where it is now
waiting-put-aside = “{ $label }” is apart gelegd in de map “{ $folder }”. Er is niets gewist.
waiting-later-told = Wat wacht, blijft versleuteld bewaard en komt bij het volgende ontgrendelen terug.

find-title = Zoek een casus
find-hint = een woord uit de naam, het protocol of de stap
find-all = Alle
find-open = Lopend
find-filed = In het dossier
find-concluded = Afgerond
find-none = Geen casus gevonden. Zoek op een ander woord, of kies alle casussen.
# $from (Number) - first that is shown
# $to (Number) - last that is shown
# $all (Number) - all that were found
find-part = { NUMBER($from) } tot { NUMBER($to) } van { NUMBER($all) }
find-before = Vorige
find-after = Volgende
find-manage = Beheren

custody-until = Bewaartermijn
# $date (String) - a date
custody-until-when = Bewaren minstens tot { $date }.
custody-rests-on-change = Twintig jaar na de laatste wijziging. Bron: KNMG-meldcode 2023, dossier.
custody-rests-on-minor = Bij een minderjarige minstens tot het 39e levensjaar, ruim gerekend. Bron: KNMG-meldcode 2023, dossier.
custody-never-by-itself = De termijn geldt voor het dossier van de patiënt. Het programma wist nooit iets uit zichzelf.
custody-filed-ask = Staat dit verslag in het dossier van de patiënt?
custody-filed-about = Daar hoort het thuis. Deze casus is uw werkexemplaar en moet geen schaduwdossier worden.
custody-filed-yes = Ja, het staat erin
custody-filed-no = Nog niet
custody-filed-erase = Het verslag staat in het dossier. U kunt deze eigen kopie nu wissen; dat hoeft niet meteen.
custody-filed-later = Zet het verslag in het dossier van de patiënt. Daarna kunt u deze eigen kopie hier wissen.
custody-share = Meegeven aan een collega
custody-share-about = Maakt één versleuteld bestand met deze casus. Geef de wachtzin op een andere weg dan het bestand, bijvoorbeeld per telefoon.
custody-passphrase = Wachtzin voor dit bestand
custody-make = Maak het bestand
# $path (String) - the file
custody-shared = Het bestand staat klaar: “{ $path }”.
custody-shared-how = Geef het aan uw collega, en de wachtzin op een andere weg. Verwijder het bestand daarna.
custody-log = Wie keek erin
custody-log-about = Elke keer dat deze casus werd geopend, gewijzigd, gedeeld of afgedrukt.
custody-erase = Wissen
custody-erase-about = De hele casus gaat weg van deze computer. In het logboek blijft staan dat en waarom, zonder inhoud. Reservekopieën, bewaarde PDF’s en papier blijven.
custody-erase-reason = Bijvoorbeeld: verslag staat in het dossier, of verzoek van de patiënt. Dit komt in het logboek; noem geen namen.
custody-erase-needs-reason = Schrijf eerst waarom u deze casus wist. De reden komt in het logboek.
custody-erase-ask = Wissen…
# $case (String) - what the case is called
custody-erase-sure = { $case } voorgoed wissen?
custody-erase-gone = Dit kan niet ongedaan worden gemaakt.
# $date (String) - a date
custody-erase-early = De bewaartermijn loopt tot { $date }. Wis alleen als het verslag in het dossier van de patiënt staat, of als er een andere goede reden is.
custody-erase-not = Niet wissen
custody-erase-yes = Ja, wis deze casus
# $papers (Number) - files
# $folder (String) - where they are
custody-erased-but = { $papers ->
    [one] De casus is gewist. Eén PDF van deze casus staat nog in { $folder }. Verwijder dat bestand daar, als het in het dossier staat.
   *[other] De casus is gewist. { $papers } PDF’s van deze casus staan nog in { $folder }. Verwijder die daar, als ze in het dossier staan.
}
# $folder (String) - where papers are
custody-erased-uncounted = De casus is gewist. Of er nog stukken van staan in { $folder }, kon niet worden nagekeken. Kijk dat daar zelf na.
custody-erased = De casus is gewist. In het logboek staat dat dit gebeurde en waarom.

copies-title = Reservekopie en delen
copies-never = Er is nog geen reservekopie van uw casussen.
# $date (String) - a date
copies-due = Uw laatste reservekopie is van { $date }.
copies-make = Maak een reservekopie
copies-backup = Reservekopie maken
copies-backup-about = Alles in de kluis, versleuteld zoals het hier staat. Na het schrijven wordt elk bestand teruggelezen en vergeleken.
copies-folder = Map
copies-folder-hint = Het hele pad, liefst op een andere schijf of stick.
copies-restore = Reservekopie terugzetten
copies-restore-about = Zet de kluis uit de kopie terug op deze computer.
copies-verify = Reservekopie controleren
copies-passphrase-of-then = Een kopie opent met de wachtzin die gold toen hij werd gemaakt.
copies-folder-of-copy = Map van de kopie
copies-folder-of-copy-hint = De map waarvan de naam met weegwijzer- begint. Kiest u de map waar die in staat, dan telt de nieuwste kopie daarin.
copies-verify-about = Leest elk bestand van een eerdere kopie terug en vergelijkt het.
copies-opens = Waarmee gaat deze kopie open?
copies-put-back = Zet terug
copies-receive = Casus van een collega ontvangen
copies-receive-about = U ziet eerst wat erin zit. Pas daarna besluit u of het in uw kluis komt.
copies-file = Bestand
copies-file-hint = Het hele pad van het bestand dat u kreeg.
copies-passphrase = Wachtzin die uw collega u gaf
copies-look = Bekijk wat erin zit
copies-incoming = Dit zit in het bestand. Er is nog niets in uw kluis gezet.
copies-take = Neem op in mijn kluis
copies-leave = Niet opnemen

# $case (String) - the case, such as "Casus blauwe fiets"
logbook-of = Logboek: { $case }
logbook-show = Bekijk het logboek
logbook-about = Wie wanneer wat deed met de casussen op deze computer. Anderen kunnen het niet ongemerkt veranderen; wie de sleutel heeft, wel.
logbook-week = 7 dagen
logbook-month = 30 dagen
logbook-year = Een jaar
logbook-all = Alles
# $count (Number) - lines
logbook-count = { $count ->
    [0] geen regels
    [one] één regel
   *[other] { $count } regels
}
logbook-print = Bewaar als PDF
logbook-when = Wanneer
logbook-what = Wat
logbook-case = Casus
logbook-who = Wie
logbook-program = Programma
logbook-result = Afloop

place-warning = Let op deze map

# $cases (Number) - cases in it
# $folder (String) - where
copies-made = { $cases ->
    [one] Eén casus gekopieerd en teruggelezen: “{ $folder }”.
   *[other] { $cases } casussen gekopieerd en teruggelezen: “{ $folder }”.
}
# $count (Number) - how many
copies-left = { $count ->
    [one] Eén casus was niet leesbaar en staat niet in de kopie.
   *[other] { $count } casussen waren niet leesbaar en staan niet in de kopie.
}
    .remedy = De rest is wel gekopieerd. Bewaar ook oudere kopieën, en open de casus zelf om te zien wat er is.
# $count (Number) - files
copies-bad = { $count ->
    [one] Eén bestand van de kopie ontbreekt of is beschadigd.
   *[other] { $count } bestanden van de kopie ontbreken of zijn beschadigd.
}
    .remedy = Maak een nieuwe kopie op een andere schijf, en bewaar ook oudere kopieën.
# $cases (Number) - cases in it
# $date (String) - when it was made
copies-whole = { $cases ->
    [one] Heel. Eén casus, gemaakt op { $date }.
   *[other] Heel. { $cases } casussen, gemaakt op { $date }.
}
# $cases (Number) - cases that came back
# $date (String) - when the copy was made
copies-restored = { $cases ->
    [one] Eén casus is teruggezet uit de kopie van { $date }. De kluis is open.
   *[other] { $cases } casussen zijn teruggezet uit de kopie van { $date }. De kluis is open.
}
# $label (String) - the case
copies-taken = { $label } staat nu in uw kluis.
# $date (String) - when
copies-sent = Verstuurd op { $date }.
# $role (String) - the role, as the protocol calls it
copies-role = Rol: { $role }
# $count (Number) - answers in the case
copies-answers = { $count ->
    [0] nog geen antwoorden
    [one] één antwoord
   *[other] { $count } antwoorden
}
copies-same-name = In uw kluis staat al een andere casus met deze naam. Na het opnemen staan ze naast elkaar.
# $label (String) - how the case is called in the vault
copies-same-case = Deze casus staat al in uw kluis, onder de naam “{ $label }”. Na het opnemen staat hij er twee keer.
# $title (String) - name of the protocol
copies-brings-edition = Deze casus brengt de uitgave mee waarmee hij is gemaakt: { $title }. Alleen deze casus gebruikt die; uw eigen protocollen blijven zoals zij zijn.
copies-unknown-protocol = Het protocol van deze casus is hier niet geïnstalleerd. Opnemen kan; openen pas als het protocol er is.
copies-not-a-case = In dit bestand zit geen leesbare casus.
    .remedy = Vraag uw collega het bestand opnieuw te maken.
copies-without-keys = De sleutels van de kluis op deze computer ontbreken of zijn beschadigd. Een reservekopie heeft ze ook. De casussen die hier staan, blijven.
copies-fetch = Haal terug uit een reservekopie
copies-fetch-about = Van deze casus is hier niets meer te lezen. Wat een reservekopie ervan heeft, komt terug. Andere casussen blijven zoals ze zijn.
copies-fetched = De casus is terug, zoals hij was toen de reservekopie werd gemaakt.
copies-none-here = Hier is nog geen kluis. U kunt er een terugzetten uit een reservekopie.
logbook-not-whole = Het logboek is niet heel
logbook-not-whole-about = Vergelijk het met een eerdere afdruk of een reservekopie, en meld het bij wie deze computer beheert.
vault-restore = Terugzetten uit een reservekopie
copies-folder-name = weegwijzer-reservekopie

### The keyring of the computer, until there is a passphrase.

keep-about-sealed = Meteen versleuteld bewaard. De sleutel ligt in de sleutelbos van uw account op deze computer, tot u een wachtzin kiest en een herstelblad maakt. Dat kan later.
keep-passphrase-first = Eerst een wachtzin
keyring-asked = De sleutelbos van deze computer wordt gevraagd. Misschien vraagt die u om uw wachtwoord.
keyring-kept = Versleuteld bewaard. De sleutel ligt in de sleutelbos van uw account. Kies een wachtzin zodra u tijd heeft: het beginscherm herinnert u eraan.
keyring-not-sealed = Niet bewaard. De casus staat alleen in het geheugen zolang het venster open is. Bewaren met een wachtzin kan wel.
keyring-remind = Nog geen wachtzin en geen herstelblad
keyring-remind-about = Uw casussen gaan nu alleen open op deze computer, met uw account. Gaat de sleutelbos verloren, dan zijn ze onleesbaar. Een wachtzin en een herstelblad voorkomen dat.
keyring-choose = Kies een wachtzin
keyring-choose-about = Uw casussen staan al versleuteld. Met een wachtzin opent alleen u ze; de sleutel gaat dan uit de sleutelbos van deze computer.
keyring-settle = Neem deze wachtzin
keyring-not-settled = Tot u klaar bent, blijft de sleutel in de sleutelbos. U kunt op elk moment stoppen.
keyring-settled = Vanaf nu opent uw wachtzin de kluis. De sleutel is uit de sleutelbos van deze computer.
keyring-settled-left = Vanaf nu opent uw wachtzin de kluis. In de sleutelbos ligt nog de oude sleutel van Weegwijzer; die opent niets meer.
keyring-unlock-about = De sleutel ligt in de sleutelbos van deze computer: er is nog geen wachtzin. Een nieuwe casus kan ook zonder ontgrendelen; die wordt versleuteld bewaard.
keyring-encrypted = Uw casussen staan versleuteld op deze computer. De sleutel ligt in de sleutelbos van uw account: er is nog geen wachtzin en geen herstelblad. Oefencasussen zijn verzonnen en staan er leesbaar naast.
keyring-absent = Op deze computer is geen sleutelbos te bereiken.
    .remedy = Meld u af en weer aan als er wel een hoort te zijn.
keyring-silent = De sleutelbos van deze computer gaf geen antwoord.
    .remedy = Probeer het nog een keer.
keyring-locked = De sleutelbos van deze computer bleef op slot.
    .remedy = Probeer het nog een keer, en typ daar uw wachtwoord.
keyring-not-kept = De sleutelbos van deze computer bewaart niets als u zich afmeldt.
    .remedy = De sleutel kan daar dus niet liggen.
keyring-gone = De sleutel ligt niet meer in de sleutelbos van deze computer.
    .remedy = Er is niets veranderd aan uw casussen. Is de sleutelbos gewist of vervangen, zet dan die van eerder terug. Zonder die sleutel gaan ze niet open.
keyring-changed = De sleutelbos van deze computer geeft iets anders terug dan de sleutel.
    .remedy = Wat al bewaard is, is niet veranderd. Is de sleutelbos vervangen, zet dan die van eerder terug.
keyring-refused = De sleutelbos van deze computer weigerde.
    .remedy = Probeer het nog een keer.
