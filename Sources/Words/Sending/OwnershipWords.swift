import Blog

/// Why the words of a reply are not changed here any more.
struct OwnershipWords {
  var delivery: Delivery

  var text: String {
    switch delivery.state {
    case .sent, .held:
      say(
        "the blog has your reply; what it lets you change is changed there.",
        fi: "vastaus on jo blogilla; muutokset tehdään siellä, jos blogi ne sallii.")
    case .sending: say("your reply is being sent right now.", fi: "vastausta lähetetään juuri nyt.")
    case .withdrawn:
      say(
        "the blog had your reply and shows it no more; your words can be copied.",
        fi: "vastaus oli blogilla, joka ei enää näytä sitä; tekstin voi kopioida.")
    case .handed:
      say(
        "your reply was handed over; whether it stands on the blog is not known here.",
        fi: "vastaus on luovutettu eteenpäin; täällä ei tiedetä, onko se blogissa.")
    case .other(let word):
      say(
        "a newer version left your reply as \(quoted(word)).",
        fi: "uudempi versio jätti vastauksen tilaan \(quoted(word)).")
    case .queued, .waiting, .rejected, .unsure:
      say(
        "your reply may stand on the blog already; that has to be known first.",
        fi: "vastaus voi jo olla blogissa; se on selvitettävä ensin.")
    }
  }
}
