using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Tests.Explanations;

public sealed class LetterToneTests
{
    [Theory]
    [InlineData("Borgeren har brug for ro.", "Borgeren")]
    [InlineData("Vi har set på borgerens økonomi.", "borgerens")]
    [InlineData("Hun er lige udskrevet. Det er svært for hende.", "Hun", "hende")]
    [InlineData("Karen bor alene, og Karens mor hjælper.", "Karen", "Karens")]
    [InlineData("Borgeren bor alene. Vi mener, at borgeren har brug for hjælp.", "Borgeren")]
    public void A_text_about_the_citizen_is_found(string text, params string[] words) =>
        Assert.Equal(words, LetterTone.ThirdPerson(text, "Karen Toft"));

    [Theory]
    [InlineData("Du har brug for ro.")]
    [InlineData("Borgerne i kommunen får svar inden 12 uger. Du kan ringe til borgerservice.")]
    [InlineData("Din mor siger, at hun hjælper dig.")]
    [InlineData("Karensdage gælder ikke.")]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_to_the_citizen_is_left_alone(string? text) =>
        Assert.Empty(LetterTone.ThirdPerson(text, "Karen Toft"));

    [Fact]
    public void Abbreviations_of_the_trade_are_found_each_once()
    {
        Assert.Equal(["jf.", "SEL", "pgl."], LetterTone.Jargon("Det er nok, jf. SEL § 85, så pgl. er det tilstrækkeligt, jf. SEL."));
        Assert.Empty(LetterTone.Jargon("Vi har selv set på det. Selv om du er uenig, følger vi loven."));
        Assert.Empty(LetterTone.Jargon(" "));
        Assert.Equal("Brevet skriver »jf.« og »SEL«. Skriv ordene helt ud i et brev til borgeren.", LetterTone.JargonWarning(["jf.", "SEL"]));
    }

    [Fact]
    public void The_name_is_looked_for_only_when_it_is_known() =>
        Assert.Empty(LetterTone.ThirdPerson("Karen bor alene.", null));

    [Fact]
    public void The_warning_names_the_words_and_says_what_to_write() =>
        Assert.Equal("Brevet skriver »borgeren« og »Karen«. Skriv »du« i et brev til borgeren.", LetterTone.Warning(["borgeren", "Karen"]));
}
