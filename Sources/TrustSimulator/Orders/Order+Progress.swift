package import TrustAPI

extension Order {
    /// Whether every validation of the order is complete.
    var isValidated: Bool {
        domains.allSatisfy(\.isValidated)
            && vetting.callback.map { $0.progress == .completed } ?? true
            && vetting.clickThrough.map { $0.progress == .clicked } ?? true
    }

    /// Lets happen what is due by a moment: domains that time validates, then issuance.
    ///
    /// Orders do not depend on each other, so each is brought up to date when somebody looks at it.
    package mutating func advance(to now: Moment, _ why: inout Rationale) {
        guard state.isOpen else { return }
        while let (index, due) = nextValidation(by: now) { validate(domainAt: index, at: due, &why) }
        issueIfDue(by: now)
    }

    /// The outstanding domain that time validates first, if that is by a moment.
    private func nextValidation(by now: Moment) -> (index: Int, due: Moment)? {
        domains.indices.compactMap { index -> (index: Int, due: Moment)? in
            let domain = domains[index]
            guard !domain.isValidated, case .after(let seconds) = domain.progression else { return nil }
            let due = domain.checkedSince.adding(seconds: seconds)
            return due <= now ? (index, due) : nil
        }.min { $0.due < $1.due }
    }

    /// Counts a call that named the order, for the domains that a number of calls validates.
    mutating func countCall(at now: Moment, _ why: inout Rationale) {
        guard state.isOpen else { return }
        for index in domains.indices where !domains[index].isValidated {
            guard case .afterCalls(let needed) = domains[index].progression else { continue }
            domains[index].calls += 1
            if domains[index].calls >= needed { validate(domainAt: index, at: now, &why) }
        }
    }

    /// Makes a domain validated, and with it those that it covers.
    mutating func validate(domainAt index: Int, at moment: Moment, _ why: inout Rationale) {
        domains[index].validation = .done(at: moment)
        let parent = domains[index]
        for child in domains.indices where !domains[child].isValidated && domains[child].isCovered(by: parent) {
            switch why.choice(of: Assumed.wildcardParentCovers) {
            case .never: break
            case .emailAndCNAME:
                if !parent.method.isFileBased { domains[child].validation = .done(at: moment) }
            }
        }
        noteCompletion(at: moment)
    }

    /// Sets the time of issuance going once nothing is left to validate.
    mutating func noteCompletion(at moment: Moment) {
        guard state == .inProgress, completedAt == nil, isValidated else { return }
        completedAt = moment
        issueIfDue(by: moment)
    }

    private mutating func issueIfDue(by now: Moment) {
        guard state == .inProgress, let completedAt, completedAt.adding(seconds: issuanceDelay) <= now else { return }
        state = .issued
        self.completedAt = nil
    }

    /// Issues the order at once; an issued order counts as validated throughout.
    mutating func issue(at moment: Moment) {
        for index in domains.indices where !domains[index].isValidated {
            domains[index].validation = .done(at: moment)
        }
        vetting.callback?.progress = .completed
        vetting.clickThrough?.progress = .clicked
        state = .issued
        completedAt = nil
    }
}
