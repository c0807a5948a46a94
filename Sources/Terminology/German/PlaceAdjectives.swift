/// The adjectives in -er of towns and regions; they have no endings: Berliner, Bremer, Dresdner, Basler, Zürcher.
extension GermanWord {
    func placeAdjectives(_ emit: Sink) {
        func add(_ count: Int, _ ending: StaticString) {
            emit(stem(dropping: count).appending(ending), .placeAdjective, .free)
        }
        guard letters.count > 3 else { return }
        if ends("e") {
            add(0, "r")
        } else if ends("er") {
            add(0, "aner")
            add(0, "er")
        } else if ends("land") {
            // Mailand, Mailänder.
            add(3, "aender")
        } else {
            add(0, "er")
        }
        if ends("ingen") || ends("ungen") || ends("men") { add(2, "er") }
        if ends("den") || ends("chen") { add(2, "ner") }
        if ends("el") { add(2, "ler") }
        if ends("ich") { add(3, "cher") }
    }
}
