/** What tabs of one origin and base path tell each other. Nothing secret passes here. */
export type TabNews = { kind: 'written' } | { kind: 'locked' } | { kind: 'used' };

export interface TabChannel {
  tell(news: TabNews): void;
  /** Called for what other tabs tell, never for this tab's own. */
  onNews(listener: (news: TabNews) => void): void;
}

export function openTabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => {
      channel.postMessage(news);
    },
    onNews: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => {
        listener(data);
      });
    },
  };
}
