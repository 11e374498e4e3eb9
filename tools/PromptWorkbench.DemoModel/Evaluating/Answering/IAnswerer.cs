using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating.Answering;

/// <summary>A model that is asked.</summary>
internal interface IAnswerer
{
    /// <summary>The likeliest answer. Where the last message is the model's, it is the beginning of the answer, and only what follows is given.</summary>
    Task<Answer> AnswerAsync(Conversation asked, CancellationToken cancellation);
}

/// <param name="Text">What was said, calls of tools as &lt;tool_call&gt; included.</param>
/// <param name="IsCutOff">Whether the model had not ended when it might say no more.</param>
internal sealed record Answer(string Text, bool IsCutOff);
