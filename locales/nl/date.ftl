### How far away a day is. Names of months are in `locale/month.rs`.

date-yesterday = gisteren
date-today = vandaag
date-tomorrow = morgen
# $span (String) - how long, as below
date-ahead = over { $span }
# $span (String) - how long, as below
date-ago = { $span } geleden
# $count (Number) - how many
date-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
# $count (Number) - how many
date-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weken
}
# $count (Number) - how many
date-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
# $count (Number) - how many
date-years = { NUMBER($count) } jaar
