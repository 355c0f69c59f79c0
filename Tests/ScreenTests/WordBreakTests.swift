import Testing

@testable import Screen

/// Where lines may end in Korean, in formulas and beside brackets.
@Suite struct WordBreakTests {
  private func pieces(_ text: String) -> [String] {
    var found: [String] = []
    var start = text.utf8.startIndex
    for opportunity in LineBreaking.opportunities(in: text) {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: opportunity.offset)
      found.append(String(text[start..<end]))
      start = end
    }
    return found + [String(text[start...])]
  }

  @Test(arguments: [
    "a+b=c", "x<=y", "f(x)->y", "re-/use", "a!=b", "(a+b)/c", "sin(x)/cos(x)", "b)-(c", "C++/C#", "i++;", "a-->b",
    "a<-b",
    "a=-b", "n/2", "km/h", "1/x", "w/o", "2*x^2", "a-b", "foo()->bar()", "x_{n}=y", "if(a>b){c}", "a+(b)", "λ->x",
    "./configure", "../src", "what?!really", "y=f(x)/g(x)", "--no-x/-y", "a||b", "a&&b",
    "p(B|A)p(A)/p(B)", "p(rain|wet)", "{x|x>0}", "a|b", "[on|off]", "A|all",
  ]) func formulasAreNotBroken(formula: String) {
    let parts = pieces("tämä \(formula) on")
    #expect(parts.contains(formula + " ") || formula.hasPrefix("--"), "\(parts)")
    #expect(!parts.contains { $0.hasPrefix("/") || $0.hasSuffix("=") || $0.hasSuffix("-/") || $0.hasPrefix(">") })
  }

  @Test(arguments: [
    ("some-trendit", ["some-", "trendit"]),
    ("e-kirja", ["e-", "kirja"]), ("yksi\u{2014}kaksi", ["yksi", "\u{2014}", "kaksi"]),
  ]) func wordsAreBrokenAsBefore(word: String, parts: [String]) { #expect(pieces(word) == parts) }

  @Test(arguments: [
    ("aja ./configure nyt", ["aja ", "./configure ", "nyt"]), ("avaa /etc/hosts", ["avaa ", "/etc/", "hosts"]),
    ("kysy ann-mari@a-b.example tai @ann-mari", ["kysy ", "ann-mari@a-b.example ", "tai ", "@ann-", "mari"]),
    ("ks. (/etc/hosts)", ["ks. ", "(/etc/", "hosts)"]),
    ("se .NET on", ["se ", ".NET ", "on"]), ("on !important.", ["on ", "!important."]),
    ("quoi ? non ! si : a", ["quoi ? ", "non ! ", "si : ", "a"]), ("hmm ... niin", ["hmm ... ", "niin"]),
    ("hei :) ja :-)", ["hei :) ", "ja :-)"]), ("sanoi ...ja jäi", ["sanoi ", "...ja ", "jäi"]),
  ]) func namesMayBeginALine(text: String, parts: [String]) { #expect(pieces(text) == parts) }

  @Test(arguments: [
    ("한국어는 낱말", ["한국어는 ", "낱말"]), ("한국어(Korean)는 50%의 값", ["한국어(Korean)는 ", "50%의 ", "값"]),
    ("그는 「한국」을 A는", ["그는 ", "「한국」을 ", "A는"]), ("漢를 한·일 3~4월", ["漢를 ", "한·일 ", "3~4월"]),
    (
      "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}어 말",
      ["\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}어 ", "말"]
    ),
    ("서울-부산/대구", ["서울-", "부산/대구"]), ("私は한국を見", ["私", "は", "한국", "を", "見"]),
    ("2024년에 5월의", ["2024년에 ", "5월의"]),
  ]) func koreanIsBrokenAtBlanks(text: String, parts: [String]) { #expect(pieces(text) == parts) }

  @Test(arguments: [
    ("漢字(かんじ)と", ["漢", "字(か", "ん", "じ)", "と"]), ("カナ(仮)名", ["カ", "ナ(仮)", "名"]),
    ("漢（か）。", ["漢", "（か）。"]), ("中文 中文", ["中", "文 ", "中", "文"]), ("中文，中文。", ["中", "文，", "中", "文。"]),
    ("「漢」と（仮）、", ["「漢」", "と", "（仮）、"]),
  ]) func bracketsStayWithTheirLetters(text: String, parts: [String]) { #expect(pieces(text) == parts) }
}
