package import TrustAPI

extension Order {
    /// Whether every validation of the order is complete.
    var isValidated: Bool {
        domains.allSatisfy(\.isValidated)
            && vetting.callback.map { $0.progress == .completed } ?? true
            && vetting.clickThrough.map { $0.progress == .clicked } ?? true
    }

    /// A step that time completes.
    private enum Step {
        case domain(Int)
        case phoneCheck
        case callback
        case clickThrough
    }

    /// Lets happen what is due by a moment: steps that time completes, then issuance.
    ///
    /// Orders do not depend on each other, so each is brought up to date when somebody looks at it.
    package mutating func advance(to now: Moment, _ grounds: inout Grounds) {
        guard state.isOpen else { return }
        while let (step, due) = nextStep(by: now) { complete(step, at: due, &grounds) }
        issueIfDue(by: now)
    }

    /// The outstanding step that time completes first, if that is by a moment.
    private func nextStep(by now: Moment) -> (step: Step, due: Moment)? {
        var steps: [(step: Step, due: Moment)] = []
        for index in domains.indices {
            guard !domains[index].isValidated, case .after(let seconds) = domains[index].progression else { continue }
            steps.append((.domain(index), domains[index].checkedSince.adding(seconds: seconds)))
        }
        if let callback = vetting.callback {
            if callback.progress == .checkingPhone, let due = callback.phoneCheck.due() {
                steps.append((.phoneCheck, due))
            }
            if let due = callback.due { steps.append((.callback, due)) }
        }
        if let clickThrough = vetting.clickThrough, clickThrough.progress == .sent,
            let due = clickThrough.completion.due()
        {
            steps.append((.clickThrough, due))
        }
        return steps.filter { $0.due <= now }.min { $0.due < $1.due }
    }

    private mutating func complete(_ step: Step, at moment: Moment, _ grounds: inout Grounds) {
        switch step {
        case .domain(let index):
            validate(domainAt: index, at: moment, &grounds)
            return
        case .phoneCheck: vetting.callback?.progress = .ready
        case .callback: vetting.callback?.progress = .completed
        case .clickThrough: vetting.clickThrough?.progress = .clicked
        }
        noteCompletion(at: moment)
    }

    /// Counts a call that named the order, for the steps that a number of calls completes.
    mutating func countCall(at now: Moment, _ grounds: inout Grounds) {
        guard state.isOpen else { return }
        for index in domains.indices where !domains[index].isValidated {
            guard case .afterCalls(let needed) = domains[index].progression else { continue }
            domains[index].calls += 1
            if domains[index].calls >= needed { validate(domainAt: index, at: now, &grounds) }
        }
        if var callback = vetting.callback, callback.progress != .completed {
            let phoneIsChecked = callback.progress == .checkingPhone && callback.phoneCheck.countCall()
            if phoneIsChecked { callback.progress = .ready }
            let isComplete = callback.completion.countCall()
            if isComplete { callback.progress = .completed }
            if callback != vetting.callback { vetting.callback = callback }
            if isComplete { noteCompletion(at: now) }
        }
        if var clickThrough = vetting.clickThrough, clickThrough.progress != .clicked {
            let isComplete = clickThrough.completion.countCall()
            if isComplete { clickThrough.progress = .clicked }
            if clickThrough != vetting.clickThrough { vetting.clickThrough = clickThrough }
            if isComplete { noteCompletion(at: now) }
        }
    }

    /// Makes a domain validated, and with it those that it covers.
    mutating func validate(domainAt index: Int, at moment: Moment, _ grounds: inout Grounds) {
        domains[index].validation = .done(at: moment)
        let parent = domains[index]
        for child in domains.indices where !domains[child].isValidated && domains[child].isCovered(by: parent) {
            switch grounds.choice(of: Assumed.wildcardParentCovers) {
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
