namespace Kotsu.Demo;

/// <summary>The model does not hang together, or a use case refused it. A bug of the model, never of whoever runs it.</summary>
public sealed class DemoIsWrongException(string message) : Exception(message);
