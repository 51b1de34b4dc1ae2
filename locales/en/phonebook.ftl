### The sociale kaart: whom one calls here, at which hours, and what may be told.

phonebook-title = Phone book
phonebook-about = Whom you call, what for, and when they can be reached. Nothing about patients is in it; you can share the list with colleagues.
phonebook-kind = Kind
phonebook-name = Name
phonebook-number = Number
phonebook-purpose = What for
phonebook-hours = Hours
phonebook-tell = Telling
phonebook-region = Region
phonebook-checked-on = Checked on
phonebook-note = Note
phonebook-kind-emergency = Danger to life
phonebook-kind-veilig-thuis = Veilig Thuis
phonebook-kind-leck = LECK
phonebook-kind-forensic-doctor = Forensic doctor
phonebook-kind-attention-officer = Attention officer
phonebook-kind-ambassador = Child abuse ambassador
phonebook-kind-youth-doctor = Youth doctor
phonebook-kind-youth-nurse = Youth nurse
phonebook-kind-paediatrician = Paediatrician
phonebook-kind-csg = Sexual assault centre
phonebook-kind-shelter = Women's shelter
phonebook-kind-police = Police
phonebook-kind-interpreter = Interpreter
phonebook-kind-youth-team = Youth or community team
phonebook-kind-doctors-line = Doctors' line
phonebook-kind-other = Other
phonebook-tell-unsaid = Not filled in
phonebook-tell-anonymous = Without a name
phonebook-tell-consent = With consent
phonebook-tell-law = What the law allows
phonebook-at = { $day } at { $time }
phonebook-now = Can be reached now, until { $until }
phonebook-later = Can be reached again from { $opens }
phonebook-always = Day and night
phonebook-holiday = { $reach } · public holiday: hours may differ
phonebook-national-emergency = Police, fire brigade, ambulance.
phonebook-national-veilig-thuis = Advice without a name, or a report. With an injury or in doubt ask for the vertrouwensarts.
phonebook-national-leck = For doctors: consultation on injuries, without personal data. Not a reporting point.
phonebook-national-csg = Up to 7 days after sexual violence. Referral with consent.
phonebook-national-doctors-line = Questions of law and ethics. Number of 2018.
phonebook-national-doctors-line-name = KNMG doctors' line
phonebook-own-number = own number
phonebook-published-number = national number
phonebook-not-text = This file is not text that can be read.
phonebook-not-text-remedy = Save the table again, as CSV in UTF-8.
phonebook-no-rows = This is not a table: { $cause }
phonebook-no-names = There is no column { $column }.
phonebook-columns = The first line names the columns: Kind, Name, Number, What for, Hours, Telling, Region, Checked on, Note. Only Name must be there.
phonebook-no-kind = Line { $line }: ‘{ $found }’ is not a kind. This line was not read.
phonebook-kinds = Choose from: { $kinds }. Empty is fine too.
phonebook-no-number = Line { $line }: ‘{ $found }’ is not a telephone number. This line was not read.
phonebook-no-hours = Line { $line }: ‘{ $found }’ are not hours. This line was not read.
phonebook-hours-wrong = Write hours like this: Mon-Fri 8:00-17:00, Sat 10:00-12:00. Or: day and night.
phonebook-no-day = Line { $line }: ‘{ $found }’ is not a day. This line was not read.
phonebook-day-remedy = Write a day as 2026-11-28 or 28-11-2026.
phonebook-add = Add somebody
phonebook-change = Change
phonebook-remove = Take out of the list
phonebook-right = Still right
phonebook-print = Print
phonebook-share = Share the list
phonebook-share-about = A file with everything you filled in. A colleague reads it in and first sees what is different.
phonebook-as-ours = Save as a file for Weegwijzer
phonebook-as-table = Save as a table (CSV)
phonebook-take-in = Read in a list
phonebook-own = Where you are
phonebook-none = Nobody yet. Begin with whom you call most: the youth doctor, the community team, the paediatrician on call.
phonebook-national = National
phonebook-to-check =
    { $count ->
        [one] 1 number was not checked for more than a year.
       *[other] { $count } numbers were not checked for more than a year.
    }
phonebook-may-tell = Telling: { $tell }
phonebook-checked = Checked on { $day }
phonebook-not-checked = Not checked yet
phonebook-name-hint = A name or function, as you would ask for it.
phonebook-name-missing = Fill in a name or function.
phonebook-purpose-hint = Only when there are more numbers: day, night, vertrouwensarts.
phonebook-another-number = Another number
phonebook-full = The list is full: 500 names. Take somebody out first.
phonebook-file = File
phonebook-file-hint = A list of Weegwijzer (.ron), a table (.csv) or visiting cards (.vcf).
phonebook-look = See what is in it
phonebook-take-which = What do you take over?
phonebook-take =
    { $count ->
        [0] Take over
        [one] Take 1 over
       *[other] Take { $count } over
    }
phonebook-taken =
    { $count ->
        [one] 1 taken over
       *[other] { $count } taken over
    }
phonebook-same =
    { $count ->
        [one] 1 is the same as yours.
       *[other] { $count } are the same as yours.
    }
phonebook-left = Not read
phonebook-cards-left =
    { $count ->
        [one] 1 card has no name or no number.
       *[other] { $count } cards have no name or no number.
    }
phonebook-new = New: { $lines }
phonebook-more = Added: { $lines }
phonebook-fewer = No longer there: { $lines }
phonebook-other-words = Only other words
phonebook-newer = checked later than yours
phonebook-shared = Saved: { $file }
phonebook-unknown = Weegwijzer does not read files of this sort.
phonebook-nobody = Nobody is in this file.
phonebook-here = Whom you call here

phonebook-also-emergency = 112, emergency number, ambulance, fire brigade, police
phonebook-also-veilig-thuis = advice, confidential doctor, report, hotline, child abuse, domestic violence
phonebook-also-leck = national centre of expertise on child abuse, injury, bruise, bone, fracture, burn, photo
phonebook-also-forensic-doctor = forensic medicine, injury, traces, police doctor
phonebook-also-attention-officer = colleague, consult
phonebook-also-youth-health = school doctor, school nurse, child health clinic, youth health care
phonebook-also-paediatrician = hospital, children's ward, on call
phonebook-also-csg = rape, assault, sexual abuse
phonebook-also-shelter = refuge, safe house
phonebook-also-police = officer, press charges
phonebook-also-interpreter = translator, translate, language
phonebook-also-youth-team = neighbourhood team, social team, youth care
phonebook-also-doctors-line = KNMG, confidentiality, legal, lawyer, law, ethics
