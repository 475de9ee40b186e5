using Hjemvej.Casework.Access;
using Hjemvej.Casework.Letters;

namespace Hjemvej.Casework.Cases;

/// <summary>Which letters of a case a person may read, once the case itself is theirs to open.</summary>
public static class LetterAccess
{
    /// <summary>Social workers and managers read all; finance what concerns the own payment; nobody else any.</summary>
    public static IQueryable<Letter> LettersVisibleTo(this CaseworkDb db, Actor actor, Guid caseId) => actor.Role switch
    {
        Role.SocialWorker or Role.Manager or Role.System => db.Letters.Where(l => l.CaseId == caseId),
        Role.Finance => db.Letters.Where(l => l.CaseId == caseId && l.Kind == LetterKind.Payment),
        _ => db.Letters.Where(_ => false),
    };
}
