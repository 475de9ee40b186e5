using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>The letter of hearing (partshøringsbrev) that the next decision must wait for.</summary>
internal static class HearingLetters
{
    /// <summary>The latest since a decision was made last; null when none was written.</summary>
    /// <remarks>Also when the draft it was written with is discarded: the citizen was told a day to answer by, whichever draft comes of it.</remarks>
    public static async Task<Letter?> HearingLetterAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var madeOn = await db.Decisions.Where(d => d.CaseId == caseId).MaxAsync(d => d.MadeOn, ct) ?? DateOnly.MinValue;
        return await db.Letters.Where(l => l.CaseId == caseId && l.Kind == LetterKind.Hearing && l.CopyOf == null && l.DatedOn >= madeOn)
            .OrderByDescending(l => l.WrittenAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>What it told the citizen, as the letter itself keeps it: a draft's own day may be written anew.</summary>
    public static HearingNotice ToHearingNotice(this Letter letter) =>
        new(letter.DatedOn, Json.Read<HearingLetterFacts>(letter.Snapshot).AnswerBy, letter.Channel is Channel.Letter, letter.PostedOn);
}
