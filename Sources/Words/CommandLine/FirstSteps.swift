/// What to do first, where there is no blog yet.
public enum FirstSteps {
  /// Five lines.
  ///
  /// - Parameters:
  ///   - folder: the usual blog's, as a shell takes it.
  ///   - sample: that of the blog that is installed with the program; nil where there is none.
  public static func lines(folder: String, sample: String?) -> [String] {
    let steps = [
      (
        say("lukija add ADDRESS", fi: "lukija add OSOITE"),
        say("brings a blog from the web, from any of its pages", fi: "hakee blogin verkosta miltä tahansa sivulta")
      ),
      ("lukija init", say("begins a blog of your own there", fi: "aloittaa siellä oman blogin")),
      (
        say("lukija import FILE --into \(folder)", fi: "lukija import TIEDOSTO --into \(folder)"),
        say(
          "brings one: a WordPress export, feeds, Markdown",
          fi: "tuo blogin: WordPress-vienti, syötteet, Markdown")
      ),
      sample.map {
        (
          "lukija \($0)",
          say("opens a sample blog to look around in", fi: "avaa esimerkkiblogin tutustuttavaksi")
        )
      }
        ?? (
          "lukija help",
          say(
            "lists all that there is; lukija FOLDER opens a blog elsewhere",
            fi: "luettelee kaikki komennot; lukija KANSIO avaa muualla olevan blogin")
        ),
    ]
    let width = steps.map(\.0.count).max() ?? 0
    return [say("There is no blog in \(folder) yet.", fi: "Kansiossa \(folder) ei ole vielä blogia.")]
      + steps.map { "  \($0)\(String(repeating: " ", count: width - $0.count))  \($1)" }
  }

  /// What comes after a blog was made.
  ///
  /// - Parameters:
  ///   - folder: as a shell takes it.
  ///   - isUsual: whether commands find it without being told.
  public static func next(folder: String, isUsual: Bool) -> [String] {
    let option = isUsual ? "" : " -r \(folder)"
    return [
      say(
        "There is a blog in \(folder) now. “lukija new\(option)” writes its first post, and "
          + "“lukija\(isUsual ? "" : " \(folder)")” reads it.",
        fi: "Kansiossa \(folder) on nyt blogi. ”lukija new\(option)” aloittaa sen ensimmäisen kirjoituksen, ja "
          + "”lukija\(isUsual ? "" : " \(folder)")” avaa sen luettavaksi.")
    ]
  }
}
