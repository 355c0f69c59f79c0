import Blog

extension FileFault {
  var message: String {
    switch self {
    case .missing: say("there is no such file.", fi: "tiedostoa ei ole.")
    case .folderMissing: say("there is no such folder.", fi: "kansiota ei ole.")
    case .notAFolder: say("this is not a folder.", fi: "tämä ei ole kansio.")
    case .notARegularFile: say("this is not a regular file.", fi: "tämä ei ole tavallinen tiedosto.")
    case .leavesTheFolder:
      say("this link leads out of the repository.", fi: "tämä linkki johtaa ulos blogikansiosta.")
    case .tooLarge(let limit):
      say("the file is larger than \(megabytes(limit)).", fi: "tiedosto on suurempi kuin \(megabytes(limit)).")
    case .unusableName:
      say("no post or reply can have this name.", fi: "kirjoituksella tai vastauksella ei voi olla tätä nimeä.")
    case .notJSON(let fault):
      say(
        "it cannot be written over, since its JSON is broken: \(fault.message)",
        fi: "sitä ei voi korvata, koska sen JSON on viallista: \(fault.message)")
    case .changedBySomebodyElse:
      say(
        "somebody else changed or removed this file meanwhile; nothing was written.",
        fi: "joku muu on sillä välin muuttanut tiedostoa tai poistanut sen; mitään ei kirjoitettu.")
    case .alreadyThere:
      say(
        "there is already a file of this name; nothing was written.",
        fi: "tämänniminen tiedosto on jo olemassa; mitään ei kirjoitettu.")
    case .linkedFolder:
      say(
        "a symbolic link or a file stands where the export has a folder; it was left alone.",
        fi: "vientikansion kohdalla on symbolinen linkki tai tiedosto; siihen ei koskettu.")
    case .foreignFile:
      say(
        "a file that no export wrote stands here already; it was left alone.",
        fi: "paikalla on jo tiedosto, joka ei ole peräisin viennistä; siihen ei koskettu.")
    case .repositoryFolder:
      say(
        "this is a blog's own folder, and no place for an export.",
        fi: "tämä on blogin oma kansio, johon ei voi viedä.")
    case .locked:
      say(
        "another program is writing here and does not finish; nothing was written.",
        fi: "toinen ohjelma kirjoittaa tänne eikä lopeta; mitään ei kirjoitettu.")
    case .undiagnosed: say("it cannot be shown.", fi: "sitä ei voi näyttää.")
    case .refused(.read, _, let code):
      say("cannot be read: \(systemWords(code)).", fi: "lukeminen ei onnistu: \(systemWords(code)).")
    case .refused(.write, _, let code):
      say("cannot be written: \(systemWords(code)).", fi: "kirjoittaminen ei onnistu: \(systemWords(code)).")
    }
  }

  var advice: String? {
    switch self {
    case .missing: say("Check the name.", fi: "Tarkista nimi.")
    case .folderMissing, .notAFolder:
      say("Name the folder that holds blog.json.", fi: "Anna kansio, jossa on blog.json.")
    case .notARegularFile: say("Replace it with a plain file.", fi: "Vaihda tilalle tavallinen tiedosto.")
    case .leavesTheFolder: say("Copy the file into the blog's folder.", fi: "Kopioi tiedosto blogin kansioon.")
    case .tooLarge: say("Split it, or move it elsewhere.", fi: "Jaa se osiin tai siirrä se muualle.")
    case .unusableName:
      say(
        "Rename it: UTF-8, no slash, no dot at the beginning, at most 240 bytes.",
        fi: "Nimeä se uudelleen: UTF-8, ei vinoviivaa, ei pistettä alussa, enintään 240 tavua.")
    case .notJSON:
      say(
        "Correct or remove it and save again; your text is still here.",
        fi: "Korjaa tai poista se ja tallenna uudelleen; teksti on yhä tallessa tässä.")
    case .changedBySomebodyElse:
      say(
        "Read it again and decide; your text is still here.",
        fi: "Lue se uudelleen ja päätä sitten; teksti on yhä tallessa tässä.")
    case .alreadyThere:
      say(
        "Save it under a new id; your text is still here.",
        fi: "Tallenna se uudella tunnisteella; teksti on yhä tallessa tässä.")
    case .linkedFolder:
      say("Remove it, or export into another folder.", fi: "Poista se tai vie toiseen kansioon.")
    case .foreignFile:
      say(
        "Export into another folder, or write over it with --replace.",
        fi: "Vie toiseen kansioon tai korvaa se valitsimella --replace.")
    case .repositoryFolder: say("Export into another folder.", fi: "Vie toiseen kansioon.")
    case .locked:
      say(
        "Try again in a moment; your text is still here.",
        fi: "Yritä hetken päästä uudelleen; teksti on yhä tallessa tässä.")
    case .undiagnosed: say("“lukija check” says why.", fi: "”lukija check” kertoo syyn.")
    case .refused(.read, let cause, _): cause.adviceOnReading
    case .refused(.write, let cause, _): cause.adviceOnWriting
    }
  }
}

extension FileFault.Cause {
  fileprivate var adviceOnReading: String {
    switch self {
    case .noPermission:
      say("Give yourself permission to read it.", fi: "Lisää itsellesi lukuoikeus.")
    case .noRoom, .sizeLimit, .other:
      say("Check the disk and the folder's permissions.", fi: "Tarkista levy ja kansion oikeudet.")
    }
  }

  fileprivate var adviceOnWriting: String {
    switch self {
    case .sizeLimit:
      say(
        "Raise the limit on file sizes (ulimit -f) and save again; what was there before is intact.",
        fi: "Nosta tiedostojen kokorajaa (ulimit -f) ja tallenna uudelleen; aiempi sisältö on ehjä.")
    case .noRoom:
      say(
        "Free some space and save again; what was there before is intact.",
        fi: "Vapauta levytilaa ja tallenna uudelleen; aiempi sisältö on ehjä.")
    case .noPermission:
      say(
        "Give yourself permission to write there; what was there before is intact.",
        fi: "Lisää itsellesi kirjoitusoikeus; aiempi sisältö on ehjä.")
    case .other:
      say(
        "Check the disk and save again; what was there before is intact.",
        fi: "Tarkista levy ja tallenna uudelleen; aiempi sisältö on ehjä.")
    }
  }
}
