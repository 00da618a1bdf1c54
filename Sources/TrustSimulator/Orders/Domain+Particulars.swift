extension Domain {
    /// What few domains have.
    struct Particulars: DefaultConstructible {
        var eligible = EligibleAddresses.usual
        var progression = Progression.manually
        var calls = 0
        var key: String?
    }

    /// The addresses that validation mails may go to.
    package var eligible: EligibleAddresses {
        get { particulars.eligible }
        set { particulars.eligible = newValue }
    }

    /// What validates the domain by itself.
    package var progression: Progression {
        get { particulars.progression }
        set { particulars.progression = newValue }
    }

    /// How many calls named the order, counted while a number of calls is what validates the domain.
    package var calls: Int {
        get { particulars.calls }
        set { particulars.calls = newValue }
    }

    /// The key in the last validation mail.
    package var key: String? {
        get { particulars.key }
        set { particulars.key = newValue }
    }
}
