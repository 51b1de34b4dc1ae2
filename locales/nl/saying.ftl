### Answers in words, where the answer itself has none.

# Nothing was ticked or listed, on purpose.
said-none = geen
said-unknown = niet bekend
# $ask (String) - who or what could tell
said-unknown-ask = niet bekend; na te vragen: { $ask }

## Ages.

# $days (Number) - how many
said-days = { NUMBER($days) } { $days ->
        [1] dag
       *[other] dagen
    }
# $weeks (Number) - how many
said-weeks = { NUMBER($weeks) } { $weeks ->
        [1] week
       *[other] weken
    }
# $months (Number) - how many
said-months = { NUMBER($months) } { $months ->
        [1] maand
       *[other] maanden
    }
# $years (Number) - how many
said-years = { NUMBER($years) } jaar
