import Bitext

/// The words that TBX has for the use of a term.
///
/// A "deprecated" term of TBX is one that is not wanted (ISO 12620), which is our forbidden; a "superseded" one has had
/// its day, which is our deprecated.
enum TBXStatus {
    static func status(_ text: String) -> TermStatus? {
        var name = text.lowercased()[...]
        for ending in ["-admn-sts", "term"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
        return name == "deprecated" ? .forbidden : TermStatus(named: name)
    }

    /// The word for a status; TBX has none for terms that are not to be translated.
    static func name(_ status: TermStatus) -> String {
        switch status {
        case .preferred, .untranslated: "preferredTerm-admn-sts"
        case .admitted: "admittedTerm-admn-sts"
        case .deprecated: "supersededTerm-admn-sts"
        case .forbidden: "deprecatedTerm-admn-sts"
        }
    }
}
