### How far away a day is. Names of months are in `locale/month.rs`.

date-yesterday = yesterday
date-today = today
date-tomorrow = tomorrow
date-ahead = in { $span }
date-ago = { $span } ago
date-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
date-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
date-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
date-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
