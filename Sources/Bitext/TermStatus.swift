/// How a term is to be used (`administrativeStatus` of ISO 12620).
public enum TermStatus: String, Sendable, CaseIterable {
    /// The one to use.
    case preferred
    /// May be used.
    case admitted
    /// Was right once and is no longer to be used.
    case deprecated
    /// Never to be used.
    case forbidden
    /// Not to be translated: the term is the same in every language.
    case untranslated = "do-not-translate"

    /// Reads what glossaries of any origin say, in English or German.
    ///
    /// Where TBX says that a term is deprecated it means one that is not wanted (ISO 12620), which is our forbidden; its
    /// superseded term has had its day, which is our deprecated.
    public init?(named text: some StringProtocol) {
        let name = text.lowercased()
        if name == "deprecatedterm-admn-sts" || name == "deprecatedterm" {
            self = .forbidden
            return
        }
        switch name.replacing("-admn-sts", with: "").replacing("term", with: "") {
        case "preferred", "approved", "standardized", "bevorzugt", "freigegeben": self = .preferred
        case "admitted", "provisional", "legal", "regulated", "allowed", "zugelassen", "erlaubt", "zulässig":
            self = .admitted
        case "deprecated", "superseded", "obsolete", "non-standard", "veraltet": self = .deprecated
        case "forbidden", "prohibited", "rejected", "notrecommended", "verboten", "unzulässig": self = .forbidden
        case "do-not-translate", "dnt", "untranslatable", "untranslated", "nicht übersetzen": self = .untranslated
        default: return nil
        }
    }
}
