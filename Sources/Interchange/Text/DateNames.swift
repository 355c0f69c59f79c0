/// The names of months and weekdays in the languages of the blogs that were seen, and the small words between them. Letters
/// are without their marks; one language after the other, each name with its short forms.
enum DateNames {
  /// The month of a name, from 1; nil for what is none in any of the languages.
  static func month(_ name: String) -> Int? { monthNames[name] }

  /// The day of the week, from 1, a Monday; 0 where languages differ; nil for what is none in any of them.
  static func weekday(_ name: String) -> Int? { weekdayNames[name] }

  /// Words that stand between the parts of a date and say nothing.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  /// Small letters without their marks and without the dot of a short form.
  static func folded(_ word: Substring) -> String {
    var word = word.lowercased()
    if word.hasSuffix(".") { word.removeLast() }
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    // Characters are equal however their marks are written.
    return word.reduce(into: "") { $0 += marked[$1] ?? String($1) }
  }

  static let months: [[String]] = [
    // English
    [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sept sep", "october oct", "november nov", "december dec",
    ],
    // Finnish
    ["tammi", "helmi", "maalis", "huhti", "touko", "kesa", "heina", "elo", "syys", "loka", "marras", "joulu"].map {
      "\($0) \($0)k \($0)kuu \($0)kuuta \($0)kuun \($0)kuussa"
    },
    // Swedish
    [
      "januari jan", "februari febr feb", "mars", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
      "september sept sep", "oktober okt", "november nov", "december dec",
    ],
    // German
    [
      "januar janner jan", "februar feber febr feb", "marz maerz mrz mar", "april apr", "mai", "juni jun", "juli jul",
      "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
    ],
    // French
    [
      "janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
      "septembre sept", "octobre oct", "novembre nov", "decembre dec",
    ],
    // Spanish
    [
      "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
      "septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic",
    ],
    // Italian
    [
      "gennaio gen", "febbraio febb feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug",
      "agosto ago", "settembre sett set", "ottobre ott", "novembre nov", "dicembre dic",
    ],
    // Portuguese
    [
      "janeiro jan", "fevereiro fev", "marco mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago",
      "setembro set", "outubro out", "novembro nov", "dezembro dez",
    ],
    // Dutch
    [
      "januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
      "september sept sep", "oktober okt", "november nov", "december dec",
    ],
    // Danish
    [
      "januar jan", "februar feb", "marts", "april apr", "maj", "juni jun", "juli jul", "august aug",
      "september sept sep", "oktober okt", "november nov", "december dec",
    ],
    // Norwegian
    [
      "januar jan", "februar feb", "mars", "april apr", "mai", "juni jun", "juli jul", "august aug",
      "september sept sep", "oktober okt", "november nov", "desember des",
    ],
    // Polish
    [
      "styczen stycznia sty", "luty lutego lut", "marzec marca mar", "kwiecien kwietnia kwi", "maj maja",
      "czerwiec czerwca cze", "lipiec lipca lip", "sierpien sierpnia sie", "wrzesien wrzesnia wrz",
      "pazdziernik pazdziernika paz", "listopad listopada lis", "grudzien grudnia gru",
    ],
    // Russian
    [
      "январь января янв", "февраль февраля февр фев", "март марта мар", "апрель апреля апр", "май мая",
      "июнь июня июн", "июль июля июл", "август августа авг", "сентябрь сентября сент сен", "октябрь октября окт",
      "ноябрь ноября нояб ноя", "декабрь декабря дек",
    ],
    // Estonian
    [
      "jaanuar jaan", "veebruar veebr veeb", "marts", "aprill apr", "mai", "juuni", "juuli", "august aug",
      "september sept", "oktoober okt", "november nov", "detsember dets",
    ],
    // Czech
    [
      "leden ledna led", "unor unora uno", "brezen brezna bre", "duben dubna dub", "kveten kvetna kve",
      "cerven cervna cvn", "cervenec cervence cvc", "srpen srpna srp", "zari zar", "rijen rijna rij",
      "listopad listopadu lis", "prosinec prosince pro",
    ],
  ]

  static let weekdays: [[String]] = [
    [
      "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri", "saturday sat",
      "sunday sun",
    ],
    [
      "maanantai maanantaina ma", "tiistai tiistaina ti", "keskiviikko keskiviikkona ke", "torstai torstaina to",
      "perjantai perjantaina pe", "lauantai lauantaina la", "sunnuntai sunnuntaina su",
    ],
    ["mandag man", "tisdag tis", "onsdag ons", "torsdag tors tor", "fredag fre", "lordag lor", "sondag son"],
    [
      "montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sonnabend sa", "sonntag so",
    ],
    ["lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"],
    ["lunes lun", "martes mar", "miercoles mie", "jueves jue", "viernes vie", "sabado sab", "domingo dom"],
    ["lunedi lun", "martedi mar", "mercoledi mer", "giovedi gio", "venerdi ven", "sabato sab", "domenica dom"],
    [
      "segunda-feira segunda seg", "terca-feira terca ter", "quarta-feira quarta qua", "quinta-feira quinta qui",
      "sexta-feira sexta sex", "sabado sab", "domingo dom",
    ],
    [
      "maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo",
    ],
    ["mandag man", "tirsdag tirs tir", "onsdag ons", "torsdag tors tor", "fredag fre", "lordag lor", "sondag son"],
    ["mandag man", "tysdag tys", "onsdag ons", "torsdag tor", "fredag fre", "laurdag lau", "sundag sun"],
    [
      "poniedzialek pon pn", "wtorek wt", "sroda sr", "czwartek czw", "piatek pia pt", "sobota sob",
      "niedziela niedz nie",
    ],
    [
      "понедельник пн", "вторник вт", "среда среду ср", "четверг чт", "пятница пятницу пт", "суббота субботу сб",
      "воскресенье вс",
    ],
    [
      "esmaspaev esmasp e", "teisipaev teisip t", "kolmapaev kolmap k", "neljapaev neljap n", "reede r",
      "laupaev laup l",
      "puhapaev puhap p",
    ],
    ["pondeli po", "utery ut", "streda st", "ctvrtek ct", "patek pa", "sobota so", "nedele ne"],
  ]

  private static let fillers: Set<String> = [
    "at", "on", "of", "the", "de", "del", "da", "do", "den", "der", "am", "um", "kl", "klo", "kello", "klockan",
    "klokken", "uhr", "a", "las", "as", "alle", "ore", "om", "uur", "o", "w", "dnia", "в", "г", "года", "год", "r",
    "roku", "v", "dne", "h", "hrs", "le", "el", "il", "em",
  ]

  private static let monthNames: [String: Int] = {
    var names: [String: Int] = [:]
    for language in months {
      for (index, written) in language.enumerated() {
        for name in written.split(separator: " ") { names[String(name)] = index + 1 }
      }
    }
    return names
  }()

  private static let weekdayNames: [String: Int] = {
    var names: [String: Int] = [:]
    for language in weekdays {
      for (index, written) in language.enumerated() {
        for name in written.split(separator: " ") {
          let day = names[String(name)] ?? index + 1
          names[String(name)] = day == index + 1 ? day : 0
        }
      }
    }
    return names
  }()

  private static let marked: [Character: String] = {
    let letters = [
      "a": "áàâäãåąā", "c": "çćč", "d": "ďđ", "e": "éèêëęěē", "i": "íìîïī", "l": "ł", "n": "ñńň", "o": "óòôöõøō",
      "r": "ř",
      "s": "śšß", "t": "ť", "u": "úùûüůū", "y": "ýÿ", "z": "źżž", "ae": "æ", "е": "ё",
    ]
    var marked: [Character: String] = [:]
    for (plain, list) in letters { for letter in list { marked[letter] = plain } }
    return marked
  }()
}
