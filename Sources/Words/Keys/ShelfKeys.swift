/// What is said of the keys of the list of blogs, by their rows' names.
public enum ShelfKeys: String, Hashable, Sendable, CaseIterable {
  case shelf, openBlog, leaveShelf, endBlogFilter, filterBlogs, blogOrder, reverseBlogs, nextNewBlog, previousNewBlog,
    searchBlogs, syncBlogs, markBlog, markBlogNow, undoBlogMarks

  var text: String {
    switch self {
    case .shelf: say("the list of blogs, from any pane", fi: "blogien luettelo, joka ruudusta")
    case .openBlog: say("open the blog, or the list over all blogs", fi: "avaa blogi tai kaikkien blogien luettelo")
    case .leaveShelf: say("quit", fi: "lopeta")
    case .endBlogFilter: say("show all blogs; stop looking for news", fi: "näytä kaikki blogit; keskeytä uusien haku")
    case .filterBlogs:
      say("show blogs whose names say what you type", fi: "näytä blogit, joiden nimessä on kirjoitettu teksti")
    case .blogOrder:
      say(
        "order: as listed, name, new, latest look, trouble",
        fi: "järjestys: asetukset, nimi, uudet, haku, viat")
    case .reverseBlogs: say("reverse the order of blogs", fi: "käännä blogien järjestys")
    case .nextNewBlog: say("next blog in which something is new", fi: "seuraava blogi, jossa on uutta")
    case .previousNewBlog: say("blog before in which something is new", fi: "edellinen blogi, jossa on uutta")
    case .searchBlogs: say("search everything that all blogs say", fi: "hae kaikkien blogien teksteistä")
    case .syncBlogs:
      say("look for news of the blog; above the blogs, of all", fi: "hae blogin uudet; blogien yläpuolella kaikkien")
    case .markBlog: say("mark all of the blog read, after asking", fi: "merkitse koko blogi luetuksi, kysyy ensin")
    case .markBlogNow: say("the same without asking", fi: "sama kysymättä")
    case .undoBlogMarks: say("take that back", fi: "kumoa se")
    }
  }

  var hint: String? {
    switch self {
    case .openBlog: say("open", fi: "avaa")
    case .leaveShelf: say("quit", fi: "lopeta")
    case .nextNewBlog: say("next new", fi: "seuraava uusi")
    case .syncBlogs: say("news", fi: "hae uudet")
    case .filterBlogs: say("filter", fi: "suodata")
    case .shelf, .endBlogFilter, .blogOrder, .reverseBlogs, .previousNewBlog, .searchBlogs, .markBlog, .markBlogNow,
      .undoBlogMarks:
      nil
    }
  }
}
