import Glibc

/// What the system says of an error, in the language that is spoken and not in that of the machine's locale.
func systemMessage(_ errno: Int32) -> String { say(inEnglish(errno), fi: inFinnish(errno)) }

/// The same as it stands behind a colon.
func systemWords(_ errno: Int32) -> String {
  let words = systemMessage(errno)
  return words.prefix(1).lowercased() + words.dropFirst()
}

private func inEnglish(_ errno: Int32) -> String {
  guard let locale = plainLocale.locale, let words = strerror_l(errno, locale) else { return "error \(errno)" }
  return String(cString: words)
}

private struct PlainLocale: @unchecked Sendable { let locale: locale_t? }

/// It is made once and never changed.
private let plainLocale = PlainLocale(locale: newlocale(LC_CTYPE_MASK | LC_MESSAGES_MASK, "C", nil))

/// What files, pipes and programs meet with; all others go by their numbers.
private func inFinnish(_ errno: Int32) -> String {
  switch errno {
  case EPERM: "Toiminto ei ole sallittu"
  case ENOENT: "Tiedostoa tai kansiota ei ole"
  case EINTR: "Toiminto keskeytyi"
  case EIO: "Siirräntävirhe"
  case E2BIG: "Liian pitkä argumenttiluettelo"
  case ENOEXEC: "Tiedosto ei ole suoritettava ohjelma"
  case EBADF: "Viallinen tiedostokahva"
  case EAGAIN: "Resurssi ei ole juuri nyt käytettävissä"
  case ENOMEM: "Muisti ei riitä"
  case EACCES: "Käyttöoikeudet eivät riitä"
  case EBUSY: "Laite tai resurssi on käytössä"
  case EEXIST: "Tiedosto on jo olemassa"
  case EXDEV: "Kohde on eri levyllä"
  case ENODEV, ENXIO: "Laitetta ei ole"
  case ENOTDIR: "Ei ole kansio"
  case EISDIR: "On kansio"
  case EINVAL: "Virheellinen argumentti"
  case ENFILE, EMFILE: "Liian monta avointa tiedostoa"
  case ENOTTY: "Laite ei ole pääte"
  case ETXTBSY: "Ohjelmatiedosto on käytössä"
  case EFBIG: "Tiedosto on liian suuri"
  case ENOSPC: "Levyllä ei ole tilaa"
  case EROFS: "Levyä voi vain lukea"
  case EMLINK: "Liian monta linkkiä"
  case EPIPE: "Putki katkesi"
  case ENAMETOOLONG: "Nimi on liian pitkä"
  case ENOTEMPTY: "Kansio ei ole tyhjä"
  case ELOOP: "Liian monta symbolista linkkiä peräkkäin"
  case EOVERFLOW: "Luku on liian suuri"
  case EOPNOTSUPP, ENOSYS: "Toimintoa ei tueta"
  case ETIMEDOUT: "Yhteys aikakatkaistiin"
  case ECONNREFUSED: "Yhteys evättiin"
  case ECONNRESET: "Yhteys katkesi"
  case ENETUNREACH, EHOSTUNREACH: "Verkkoyhteyttä ei ole"
  case ESTALE: "Tiedosto on kadonnut palvelimelta"
  case EDQUOT: "Levykiintiö on täynnä"
  default: "Virhe \(errno)"
  }
}
